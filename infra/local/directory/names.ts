/** Given names and family names that go together, by the language they come from. */
interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const pool = (given: string, family: string): NamePool => ({ given: given.split(' '), family: family.split(' ') });

const POOLS: readonly NamePool[] = [
  pool(
    'Aisha Bilal Dalia Faisal Karim Layla Nadia Omar Samir Yasmin',
    'Aziz Darwish Haddad Hassan Mansour Nasser Qureshi Rahman Saleh Zidan',
  ),
  pool(
    'Carmen Diego Elena Javier Lucía Marcos Nuria Pablo Raúl Sofía',
    'Álvarez Castillo Domínguez Fernández Gómez Herrera Jiménez Molina Ortega Vázquez',
  ),
  pool(
    'Aiko Daiki Emi Haruto Kenji Mei Naoki Riku Sakura Yuki',
    'Fujita Hayashi Inoue Kobayashi Matsuda Nakamura Ogawa Suzuki Tanaka Yamada',
  ),
  pool(
    'Alice Ben Charlotte Daniel Emily George Hannah Jack Olivia Thomas',
    'Barker Clarke Ellis Foster Hughes Marsh Palmer Reid Turner Webb',
  ),
  pool(
    'Anna Felix Greta Jonas Katrin Lukas Marlene Paul Sabine Tobias',
    'Bauer Fischer Hoffmann Keller Krüger Lehmann Müller Schäfer Vogel Weiß',
  ),
  pool(
    'Amélie Bastien Camille Étienne Hélène Julien Léa Mathieu Noémie Rémi',
    'Bernard Chevalier Dubois Fontaine Garnier Lefèvre Mercier Perrin Rousseau Vidal',
  ),
  pool(
    'Aarav Ananya Deepak Divya Ishaan Kavya Meera Neha Rohan Vikram',
    'Bhatt Chopra Desai Iyer Joshi Kapoor Menon Nair Patel Sharma',
  ),
  pool(
    'Agnieszka Bartosz Ewa Jakub Katarzyna Łukasz Magda Piotr Tomasz Zofia',
    'Duda Jankowiak Kowalczyk Krawczyk Lis Mazur Nowak Pawlak Wójcik Zając',
  ),
  pool(
    'Adaeze Chidi Emeka Funmi Ifeoma Kwame Ngozi Obinna Temi Zainab',
    'Abiola Adeyemi Balogun Eze Mensah Nwosu Okafor Okoro Owusu Sowande',
  ),
  pool(
    'Beatriz Caio Fernanda Gustavo Inês João Larissa Mateus Rafaela Thiago',
    'Almeida Barbosa Cardoso Carvalho Ferreira Lopes Moreira Pereira Ribeiro Teixeira',
  ),
  pool(
    'Astrid Bjørn Elin Henrik Ingrid Kari Lars Mikkel Signe Søren',
    'Dahl Eriksen Hagen Holm Lindgren Lund Nygård Østergaard Sandberg Strand',
  ),
  pool('Chen Fang Hao Jing Lei Min Qing Wei Xiu Yan', 'Gao Huang Liang Lin Peng Shen Song Xu Zhang Zhou'),
];

export interface Name {
  readonly given: string;
  readonly family: string;
}

/** How many different people the pools can name. */
export const NAMES_AVAILABLE = POOLS.reduce((sum, { given, family }) => sum + given.length * family.length, 0);

/** The first `count` names of an order that the seed decides: no two alike, the same on every machine. */
export function seededNames(count: number, seed: number): Name[] {
  if (count > NAMES_AVAILABLE) throw new RangeError(`There are ${NAMES_AVAILABLE} names, asked for ${count}`);
  const all = POOLS.flatMap(({ given, family }) => given.flatMap((g) => family.map((f) => ({ given: g, family: f }))));
  return shuffled(all, seed).slice(0, count);
}

/** Fisher–Yates on a small generator (mulberry32), because Math.random cannot be seeded. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const left = [...items];
  const order: Item[] = [];
  let state = seed;
  while (left.length > 0) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    order.push(...left.splice(Math.floor(share * left.length), 1));
  }
  return order;
}

const NOT_DECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae' };

/** A name as the part of an address before the @: `lukasz.wojcik`. */
export function addressOf({ given, family }: Name): string {
  return `${given}.${family}`
    .toLowerCase()
    .replace(/[łøßæ]/g, (letter) => NOT_DECOMPOSED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z.]/g, '');
}
