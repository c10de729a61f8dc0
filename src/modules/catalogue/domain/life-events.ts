import type { CodedName } from './coded-name.js';

/** Life events (sự kiện trong đời) under which the national portal groups the procedures of citizens, by its codes. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['co-con-nho', 'Có con nhỏ'],
  ['hoc-tap', 'Học tập'],
  ['viec-lam', 'Việc làm'],
  ['cu-tru-va-giay-to-tuy-than', 'Cư trú và giấy tờ tùy thân'],
  ['hon-nhan-va-gia-dinh', 'Hôn nhân và gia đình'],
  ['dien-luc-nha-o-dat-dai', 'Điện lực, nhà ở, đất đai'],
  ['suc-khoe-va-y-te', 'Sức khỏe và y tế'],
  ['phuong-tien-va-nguoi-lai', 'Phương tiện và người lái'],
  ['huu-tri', 'Hưu trí'],
  ['nguoi-than-qua-doi', 'Người thân qua đời'],
  ['giai-quyet-khieu-kien', 'Giải quyết khiếu kiện'],
]);

/** Whether the national portal has a life event of this code. */
export function isLifeEvent(code: string): boolean {
  return NAMES.has(code);
}

/** A life event by its code; one that the portal did not have when this was written is called by its code. */
export function lifeEventOf(code: string): CodedName {
  return { code, name: NAMES.get(code) ?? code };
}
