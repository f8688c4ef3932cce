import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { notePages } from '../../server/build/pages.ts';

type Skill = { readonly task: string; readonly kind: string; readonly what: string; readonly notes: readonly string[] };
type Service = { readonly name: string; readonly as: readonly string[]; readonly notes: readonly string[] };
type Table = { readonly skills: readonly Skill[]; readonly services: readonly Service[] };
/** What the rows are held against: a note with its tasks and its text. */
type Note = { readonly id: string; readonly tasks: readonly string[]; readonly text: string };

const table: Table = JSON.parse(readFileSync('test/exam-skills.json', 'utf8'));
const notes = notePages.map(({ id, meta, markdown }): Note => ({ id, tasks: [meta.tasks ?? []].flat(), text: markdown }));

/** The rows that lead to no note: a skill needs one for its task, a service one that names it; and the ids of notes that are not there. */
function emptyRows({ skills, services }: Table, there: readonly Note[]): string[] {
  const notesOf = (ids: readonly string[]): Note[] => there.filter(({ id }) => ids.includes(id));
  const gone = [...skills, ...services].flatMap((row) => row.notes.filter((each) => !there.some(({ id }) => id === each)));
  return [
    ...skills.filter(({ task, notes: ids }) => !notesOf(ids).some(({ tasks }) => tasks.includes(task))).map(({ task, what }) => `${task}: ${what}`),
    ...services.filter(({ as, notes: ids }) => !notesOf(ids).some(({ text }) => as.some((name) => text.includes(name)))).map(({ name }) => name),
    ...new Set(gone.map((id) => `${id} is no longer there`)),
  ];
}

/** How many skills and points of knowledge each task has in the exam guide, pages of the six domains, copy of 2026-04-13. */
const guide: Readonly<Record<string, readonly [skills: number, knowledge: number]>> = {
  'c02-1-1': [5, 2],
  'c02-1-2': [5, 2],
  'c02-1-3': [3, 3],
  'c02-1-4': [4, 4],
  'c02-2-1': [4, 3],
  'c02-2-2': [4, 1],
  'c02-2-3': [4, 2],
  'c02-3-1': [5, 4],
  'c02-3-2': [5, 4],
  'c02-3-3': [3, 3],
  'c02-4-1': [8, 5],
  'c02-4-2': [5, 5],
  'c02-4-3': [7, 4],
  'c02-5-1': [2, 2],
  'c02-5-2': [3, 2],
  'c02-5-3': [2, 3],
  'c02-6-1': [4, 4],
  'c02-6-2': [4, 3],
  'c02-6-3': [4, 3],
};

describe('what the exam asks for', () => {
  it('is in the table as the exam guide lists it', () => {
    const count = (task: string, kind: string): number => table.skills.filter((row) => row.task === task && row.kind === kind).length;
    assert.deepEqual(Object.fromEntries(Object.keys(guide).map((task) => [task, [count(task, 'skill'), count(task, 'knowledge')]])), guide);
    assert.equal(
      table.skills.length,
      Object.values(guide)
        .flat()
        .reduce((sum, each) => sum + each, 0),
    );
    // The page of the services in scope, same copy.
    assert.equal(table.services.length, 105);
    assert.equal(new Set(table.services.map(({ name }) => name)).size, 105);
  });

  it('is in a note', () => assert.deepEqual(emptyRows(table, notes), []));

  it('is missed where no note has it', () => {
    const there: Note[] = [{ id: 'ecr', tasks: ['c02-1-3'], text: 'Amazon ECR keeps images.' }];
    const skill = { task: 'c02-1-3', kind: 'skill', what: 'Images' };
    const tableOf = (skills: readonly Skill[], services: readonly Service[]): Table => ({ skills, services });
    assert.deepEqual(emptyRows(tableOf([{ ...skill, notes: ['ecr'] }], [{ name: 'ECR', as: ['Registry', 'ECR'], notes: ['ecr'] }]), there), []);
    assert.deepEqual(
      emptyRows(
        tableOf(
          [
            { ...skill, notes: ['gone'] },
            { ...skill, task: 'c02-1-4', notes: ['ecr'] },
          ],
          [
            { name: 'EKS', as: ['EKS'], notes: ['ecr'] },
            { name: 'ECS', as: ['ECS'], notes: [] },
          ],
        ),
        there,
      ),
      ['c02-1-3: Images', 'c02-1-4: Images', 'EKS', 'ECS', 'gone is no longer there'],
    );
  });
});
