/**
 * SQL condition: the public is shown a version here, as `hiddenBy` has it.
 *
 * @param here place of the codes of the provinces that receive dossiers here, such as `$2::text[]`
 */
export function isShownHere(version: string, here: string): string {
  const province = `${version}.province_code`;
  return `not ${version}.internal and (${province} is null or ${province} = any(${here}) or ${here} = '{}')`;
}
