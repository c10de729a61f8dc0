/** Characters of a short message that a reason, the name of a procedure and that of a paper may take. */
export const MOST_OF_REASON = 160;
export const MOST_OF_NAME = 100;
const MOST_OF_PAPER = 80;
const PAPERS = 2;

/** One line of at most `most` characters, cut between words, with an ellipsis where something is left out. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${end > most / 2 ? cut.slice(0, end) : cut}…`;
}

/** The first papers of a list, with an ellipsis where there are more. */
export function firstOf(papers: readonly string[]): string {
  const named = papers.slice(0, PAPERS).map((paper) => shortened(paper, MOST_OF_PAPER).replace(/[.;]$/, ''));
  return named.join('; ') + (papers.length > PAPERS ? '; …' : '');
}
