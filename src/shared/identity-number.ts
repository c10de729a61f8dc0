/** A tax code of 13 digits with the hyphen that it is written with (0100100079-001), however somebody typed it; any other text as it is. */
export function hyphenated(number: string): string {
  return /^[0-9]{13}$/.test(number) ? `${number.slice(0, 10)}-${number.slice(10)}` : number;
}

/** The number of a person or an organisation in the one form by which it is compared. */
export function tidyNumber(number: string): string {
  return hyphenated(number.replace(/\s+/g, ''));
}
