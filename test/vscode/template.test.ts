import assert from 'node:assert/strict';
import { product } from '../support/product.ts';
import { goTo, hoverText, openFile, pressUntil, quickFix, rename, runCommand, squiggles, webviewFrame } from '../support/workbench.ts';

/** A person at work on a template, in Restricted Mode: nothing about templates asks whether the workspace is trusted. */
describe('a person with a template', function () {
  this.timeout(120_000);
  const settings = { 'editor.hover.delay': 100, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always' };
  const vscode = product('template', { settings, workspaceTrust: true, beside: ['amazonwebservices.aws-toolkit-vscode'] });
  const line = (text: string | RegExp) => vscode.page.locator('.view-line', { hasText: text });

  it('sees, hovers, fixes and renames in a buildspec that stands in a build project', async () => {
    const { page } = vscode;
    await openFile(page, 'infrastructure/smoke-tests.yaml');
    await goTo(page, 47, 15);
    await squiggles(page).first().waitFor({ timeout: 30_000 });
    assert.equal(await squiggles(page).count(), 1);
    await vscode.picture('inside');
    await quickFix(page, 'Change to `pre_build`');
    await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
    await line('pre_build:').first().waitFor({ timeout: 30_000 });
    await goTo(page, 52, 42);
    await rename(page, 'TRIES');
    await line('--retry $TRIES').first().waitFor({ timeout: 30_000 });
    await line("TRIES: '5'").first().waitFor({ timeout: 30_000 });
    await goTo(page, 47, 13);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: 'pre_build' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('inside-renamed');
  });

  it('sees that a signal goes to the wrong resource, hovers what cfn-init does, and fixes and renames it', async () => {
    const { page } = vscode;
    await openFile(page, 'infrastructure/web-servers.yaml');
    await goTo(page, 89, 82);
    await squiggles(page, 'warning').first().waitFor({ timeout: 30_000 });
    assert.equal(await squiggles(page, 'warning').count(), 1);
    await vscode.picture('signal');
    await quickFix(page, 'Change to `Servers`');
    await squiggles(page, 'warning').first().waitFor({ state: 'detached', timeout: 30_000 });
    await line('cfn-signal -e $? --stack ${AWS::StackName} --resource Servers').first().waitFor({ timeout: 30_000 });
    await goTo(page, 36, 12);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: 'config set' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('config-set');
    await page.keyboard.press('Escape');
    await goTo(page, 37, 13);
    await rename(page, 'again');
    await line('{ConfigSet: again}').first().waitFor({ timeout: 30_000 });
    await goTo(page, 67, 1);
    await line('--configsets again').first().waitFor({ timeout: 30_000 });
    await vscode.picture('config-set-renamed');
  });

  it('gives a function a canary, its hook and its policy with AWS SAM', async () => {
    const { page } = vscode;
    await openFile(page, 'sam/template.yaml');
    await goTo(page, 44, 34);
    await page.keyboard.press('Backspace');
    await squiggles(page, 'warning').first().waitFor({ timeout: 30_000 });
    await vscode.picture('canary');
    await quickFix(page, 'Change to `Canary10Percent5Minutes`');
    await squiggles(page, 'warning').first().waitFor({ state: 'detached', timeout: 30_000 });
    await line('[IsProd, Canary10Percent5Minutes, AllAtOnce]').first().waitFor({ timeout: 30_000 });
    await goTo(page, 48, 10);
    const merged = page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: 'LOG_LEVEL' }).first();
    await page.keyboard.press('Control+K');
    await pressUntil(page, 'Control+I', merged, 'Control+K');
    assert.match(await merged.innerText(), /Globals.*STAGE.*TABLE/s);
    await vscode.picture('globals');
    await page.keyboard.press('Escape');
    await goTo(page, 47, 31);
    await pressUntil(page, 'F12', page.locator('.statusbar-item', { hasText: 'Ln 71, Col 3' }).first());
    await vscode.picture('hook');
    await goTo(page, 51, 16);
    await page.keyboard.press('Enter');
    await page.keyboard.type('- S3ReadP', { delay: 60 });
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'S3ReadPolicy' }).first();
    await pressUntil(page, 'Control+Space', row, 'Escape');
    await vscode.picture('policy');
    await row.click();
    await line('- S3ReadPolicy:').first().waitFor({ timeout: 30_000 });
    await line('BucketName:').first().waitFor({ timeout: 30_000 });
    await vscode.picture('policy-completed');
  });

  it('opens it and sees one squiggle', async () => {
    await openFile(vscode.page, 'infrastructure/shop.yaml');
    await goTo(vscode.page, 76, 28);
    await squiggles(vscode.page).first().waitFor({ timeout: 30_000 });
    assert.equal(await squiggles(vscode.page).count(), 1);
    await vscode.picture('squiggle');
  });

  it('fixes the typo', async () => {
    const { page } = vscode;
    await quickFix(page, 'Change to `Stage`');
    await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
    await vscode.picture('fixed');
  });

  it('follows a Ref to its resource', async () => {
    const { page } = vscode;
    await goTo(page, 68, 27);
    await page.keyboard.press('F12');
    await page.locator('.statusbar-item', { hasText: 'Ln 31, Col 3' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('followed');
  });

  it('hovers a property', async () => {
    assert.match(await hoverText(vscode.page, 'VersioningConfiguration', 'multiple versions'), /AWS documentation/);
    await vscode.picture('hover');
  });

  it('gives a resource another name, in Sub too', async () => {
    const { page } = vscode;
    await goTo(page, 31, 4);
    await rename(page, 'Releases');
    await line('Releases:').first().waitFor({ timeout: 30_000 });
    await goTo(page, 56, 4);
    await line('${Releases.Arn}/*').first().waitFor({ timeout: 30_000 });
    await goTo(page, 68, 4);
    await line('!Ref Releases').first().waitFor({ timeout: 30_000 });
    await vscode.picture('renamed');
  });

  it('completes a type with the properties it needs', async () => {
    const { page } = vscode;
    await goTo(page, 94, 1);
    await page.keyboard.type('  Login:', { delay: 20 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('  Type: topicpol', { delay: 60 });
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'AWS::SNS::TopicPolicy' }).first();
    await row.waitFor({ timeout: 30_000 });
    await vscode.picture('completion');
    await row.click();
    await line('Type: AWS::SNS::TopicPolicy').first().waitFor({ timeout: 30_000 });
    await line('PolicyDocument:').first().waitFor({ timeout: 30_000 });
    await vscode.picture('completed');
  });

  it('reads that another extension serves templates too, with the way to the setting', async () => {
    const { page } = vscode;
    await page.locator('.statusbar-item#status\\.languageStatus').hover();
    const row = page.locator('.hover-language-status .element', { hasText: 'AWS Toolkit serves templates too' }).first();
    await row.waitFor({ timeout: 30_000 });
    await vscode.picture('status');
    await row.locator('a', { hasText: 'Choose' }).click({ timeout: 30_000 });
    await page.locator('.settings-editor .setting-item-label', { hasText: 'Templates' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('setting');
  });

  it('sees a wrong option of Elastic Beanstalk, and in which order commands run', async () => {
    const { page } = vscode;
    await openFile(page, 'services/shop/.ebextensions/01-options.config');
    await goTo(page, 7, 25);
    await squiggles(page).first().waitFor({ timeout: 30_000 });
    assert.equal(await squiggles(page).count(), 1);
    await vscode.picture('option');
    await quickFix(page, 'Change to `RollingWithAdditionalBatch`');
    await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
    await line('DeploymentPolicy: RollingWithAdditionalBatch').first().waitFor({ timeout: 30_000 });
    await openFile(page, 'services/shop/.ebextensions/03-instances.config');
    await squiggles(page, 'hint').first().waitFor({ timeout: 30_000 });
    await goTo(page, 20, 3);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hover = page.locator('.monaco-resizable-hover .monaco-hover-content');
    await hover.filter({ hasText: '10_monitor' }).filter({ hasText: 'runs before' }).first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await goTo(page, 19, 3);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await hover.filter({ hasText: '02-queue.config' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('order');
  });

  it('fixes a misspelt parameter of a step in a Jenkinsfile, renames what the pipeline asks for, and goes to a stage by its name', async () => {
    const { page } = vscode;
    await openFile(page, 'jenkins/Jenkinsfile');
    await goTo(page, 74, 108);
    await squiggles(page, 'warning').first().waitFor({ timeout: 30_000 });
    assert.equal(await squiggles(page, 'warning').count(), 1);
    await vscode.picture('step');
    await quickFix(page, 'Change to `timeoutInMinutes`');
    await squiggles(page, 'warning').first().waitFor({ state: 'detached', timeout: 30_000 });
    await line('timeoutInMinutes: 30').first().waitFor({ timeout: 30_000 });
    await goTo(page, 74, 13);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: 'Returns its outputs' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('step-hover');
    await page.keyboard.press('Escape');
    await goTo(page, 10, 22);
    await rename(page, 'TARGET');
    await line("name: 'TARGET'").first().waitFor({ timeout: 30_000 });
    await goTo(page, 74, 1);
    await line('shop-${params.TARGET}').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Control+Shift+O');
    await page.locator('.quick-input-widget .quick-input-box input').first().waitFor({ timeout: 30_000 });
    await page.keyboard.type('Browser', { delay: 30 });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Browser' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('stages');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: 'Ln 42, Col 9' }).first().waitFor({ timeout: 30_000 });
  });

  it('finds that an alarm watches a metric that there is not, hovers it, and tries the pattern of a metric filter', async () => {
    const { page } = vscode;
    await openFile(page, 'infrastructure/alarms.yaml');
    await goTo(page, 25, 20);
    await squiggles(page, 'warning').first().waitFor({ timeout: 30_000 });
    assert.equal(await squiggles(page, 'warning').count(), 1);
    await vscode.picture('alarm');
    await quickFix(page, 'Change to `Errors`');
    await squiggles(page, 'warning').first().waitFor({ state: 'detached', timeout: 30_000 });
    await line('MetricName: Errors').first().waitFor({ timeout: 30_000 });
    await goTo(page, 25, 20);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: 'a metric of AWS/Lambda' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('alarm-hover');
    await page.keyboard.press('Escape');
    await goTo(page, 11, 1);
    await page.locator('.codelens-decoration a', { hasText: 'Try this pattern' }).first().click();
    const trial = await webviewFrame(page, '#says');
    await trial.locator('#samples').selectOption({ label: 'An error of an application, as JSON' });
    await trial.locator('#says', { hasText: 'The log event matches.' }).waitFor({ timeout: 30_000 });
    await trial.locator('#samples').selectOption({ label: 'A call that was denied, of CloudTrail' });
    await trial.locator('#says', { hasText: '2 of 2 conditions fail' }).waitFor({ timeout: 30_000 });
    await vscode.picture('filter-pattern-failed');
  });

  it('finds that an event pattern never matches, and tries it on an event', async () => {
    const { page } = vscode;
    // The page of another pattern looks the same.
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'monitoring/pipeline-failed.event-pattern.json');
    await page.locator('.codelens-decoration a', { hasText: 'Try this pattern' }).first().waitFor({ timeout: 30_000 });
    await goTo(page, 6, 16);
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.type('Failed', { delay: 30 });
    await squiggles(page, 'warning').first().waitFor({ timeout: 30_000 });
    await page.locator('.codelens-decoration a', { hasText: 'Try this pattern' }).first().click();
    const trial = await webviewFrame(page, '#says');
    await trial.locator('#says', { hasText: 'detail.state is "FAILED"' }).waitFor({ timeout: 30_000 });
    await vscode.picture('trial');
    await trial.locator('#checks button', { hasText: 'source' }).click();
    await page.locator('.statusbar-item', { hasText: 'Ln 2, Col' }).first().waitFor({ timeout: 30_000 });
    await goTo(page, 6, 16);
    await quickFix(page, 'Change to `FAILED`');
    await squiggles(page, 'warning').first().waitFor({ state: 'detached', timeout: 30_000 });
    await trial.locator('#says', { hasText: 'The event matches.' }).waitFor({ timeout: 30_000 });
    await trial.locator('#samples').selectOption({ label: 'CodeBuild: build failed' });
    await trial.locator('#says', { hasText: 'conditions fail' }).waitFor({ timeout: 30_000 });
    await vscode.picture('trial-failed');
  });

  it('moves a key of the CloudWatch agent out of the section in which it has no effect', async () => {
    const { page } = vscode;
    await openFile(page, 'monitoring/amazon-cloudwatch-agent.json');
    await goTo(page, 5, 10);
    await squiggles(page, 'warning').first().waitFor({ timeout: 30_000 });
    assert.equal(await squiggles(page, 'warning').count(), 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: 'It goes in' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('agent-section');
    await page.keyboard.press('Escape');
    await quickFix(page, 'Move it to `metrics`');
    await squiggles(page, 'warning').first().waitFor({ state: 'detached', timeout: 30_000 });
    // It was the last member of its section: the one before has no comma now.
    await line(/^\s*"metrics_collection_interval":\s60$/)
      .first()
      .waitFor({ timeout: 30_000 });
    await goTo(page, 24, 7);
    await line('"append_dimensions": {').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: 'Dimensions of EC2' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('agent-section-moved');
  });
});
