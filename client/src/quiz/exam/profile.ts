/** What an exam is like: a file in `exams`, so that the next exam is a file too. */
export type Profile = {
  readonly id: string;
  readonly name: string;
  /** Date of the exam guide it is made by. */
  readonly guide: string;
  readonly domains: readonly Domain[];
  readonly minutes: number;
  /** A shorter one, in the same proportions. */
  readonly half: { readonly asked: number; readonly counted: number; readonly minutes: number };
  /** On the exam's own scale, from 100 to 1,000. */
  readonly passMark: number;
  /** How many full exams the cards fill without asking anything twice. */
  readonly exams: number;
};

export type Domain = {
  /** Folder of its notes. */
  readonly id: string;
  /** What the ids of its tasks begin with. */
  readonly tasks: string;
  /** In percent. */
  readonly weight: number;
  readonly asked: number;
  /** As in the exam, some of those asked don't count; which ones is not said before the end. */
  readonly counted: number;
};

/** All domains, all in half the time, or one. */
export type Form = 'full' | 'half' | { readonly domain: string };

/** How many questions of a domain an exam asks, and how many of them count. */
export type Seats = { readonly domain: Domain; readonly asked: number; readonly counted: number };

const total = (domains: readonly Domain[], of: 'asked' | 'counted' | 'weight'): number => domains.reduce((sum, domain) => sum + domain[of], 0);

export function seatsOf({ domains, half }: Profile, form: Form): Seats[] {
  if (form === 'full') return domains.map((domain) => ({ domain, asked: domain.asked, counted: domain.counted }));
  if (form === 'half') {
    const asked = shares(
      half.asked,
      domains.map((domain) => domain.asked),
    );
    const counted = shares(
      half.counted,
      domains.map((domain) => domain.counted),
    );
    return domains.map((domain, index) => ({ domain, asked: asked[index] ?? 0, counted: Math.min(counted[index] ?? 0, asked[index] ?? 0) }));
  }
  return domains.flatMap((domain) => (domain.id === form.domain ? [{ domain, asked: domain.asked, counted: domain.asked }] : []));
}

/** The time for an exam in seconds, where a full one takes so many minutes. */
export function secondsFor(profile: Profile, form: Form, minutes: number): number {
  if (form === 'full') return Math.round(minutes * 60);
  if (form === 'half') return Math.round((profile.half.minutes * 60 * minutes) / profile.minutes);
  const [seats] = seatsOf(profile, form);
  return Math.round(((seats?.asked ?? 0) * minutes * 60) / total(profile.domains, 'asked'));
}

/** A number in whole parts by weight: those that lose the most by rounding get one more. */
function shares(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((all, part) => all + part, 0);
  const byLoss = exact.map((share, index) => ({ index, loss: share - Math.floor(share) })).sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** The domain of a profile that a task belongs to. */
export const domainOf = ({ domains }: Profile, task: string | undefined): Domain | undefined => domains.find(({ tasks }) => task?.startsWith(`${tasks}-`));

/** What is wrong with a profile whatever cards there are, in a sentence each. */
export function profileFaults({ id, domains, half, minutes, passMark }: Profile): string[] {
  const asked = total(domains, 'asked');
  const weight = total(domains, 'weight');
  return [
    ...(weight === 100 ? [] : [`${id}: the weights add up to ${weight}. Expected 100.`]),
    ...domains.flatMap((domain) => (domain.counted <= domain.asked ? [] : [`${id}: ${domain.id} counts ${domain.counted} of ${domain.asked} questions.`])),
    ...(half.asked <= asked && half.counted <= half.asked
      ? []
      : [`${id}: half of the exam counts ${half.counted} of ${half.asked} questions, all of it asks ${asked}.`]),
    ...(minutes > 0 && half.minutes > 0 ? [] : [`${id}: there is no time for it.`]),
    ...(passMark >= 100 && passMark <= 1000 ? [] : [`${id}: the mark is ${passMark}. Expected 100 to 1000.`]),
  ];
}
