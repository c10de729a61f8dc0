import { LOCAL_OFFSET_MINUTES } from '../clock.js';
import { dayNumber } from './local-time.js';

/** Julian date of 1970-01-01 00:00 UTC. */
const JULIAN_EPOCH = 2_440_587.5;
/** Julian day number of 1970-01-01. */
const JULIAN_DAY = 2_440_588;
/** Viet Nam, UTC+7 (Quyết định 121-CP/1967 and 134/2002/QĐ-TTg), in days. */
const LOCAL_OFFSET = LOCAL_OFFSET_MINUTES / 1440;
const SYNODIC_MONTH = 29.530588853;
/** Julian date of the mean new moon of January 1900, from which new moons are counted. */
const NEW_MOON_OF_1900 = 2_415_021.076998695;
const RADIAN = Math.PI / 180;

/**
 * Local day number of a date of the Vietnamese lunar calendar in the lunar year that begins in `year`; months are ordinary ones, not leap
 * ones. By the rules of the calendar, with J. Meeus' series for new moons and the sun's longitude as Hồ Ngọc Đức publishes them for Viet
 * Nam; exact to the minute or so, which decides the date in every year from 1900 to 2100 that was compared.
 */
export function lunarDate(year: number, month: number, dayOfMonth: number): number {
  const [from, to] = month >= 11 ? [eleventhMonth(year), eleventhMonth(year + 1)] : [eleventhMonth(year - 1), eleventhMonth(year)];
  let offset = (month + 1) % 12;
  if (to - from > 365) {
    const leap = leapOffset(from);
    if (offset >= leap) offset += 1;
  }
  const first = Math.floor((from + JULIAN_DAY - NEW_MOON_OF_1900) / SYNODIC_MONTH + 0.5);
  return newMoonDay(first + offset) + dayOfMonth - 1;
}

/** First day of the month that holds the winter solstice of a year: by definition the eleventh one. */
function eleventhMonth(year: number): number {
  const moon = Math.floor((dayNumber(year, 12, 31) + JULIAN_DAY - NEW_MOON_OF_1900) / SYNODIC_MONTH);
  const begins = newMoonDay(moon);
  return majorTerm(begins) >= 9 ? newMoonDay(moon - 1) : begins;
}

/** In a year of thirteen months the first one without a major term of the sun is the leap month; its place after the eleventh. */
function leapOffset(eleventh: number): number {
  const moon = Math.floor((eleventh + JULIAN_DAY - NEW_MOON_OF_1900) / SYNODIC_MONTH + 0.5);
  let place = 1;
  while (place < 14 && majorTerm(newMoonDay(moon + place)) !== majorTerm(newMoonDay(moon + place + 1))) place += 1;
  return place;
}

/** Which twelfth of its way the sun is in at local midnight of a day, counted from the spring equinox. */
function majorTerm(day: number): number {
  return Math.floor(sunLongitude(day + JULIAN_EPOCH - LOCAL_OFFSET) / (Math.PI / 6));
}

/** Local day number of the `moon`-th new moon since January 1900. */
function newMoonDay(moon: number): number {
  return Math.floor(newMoon(moon) - JULIAN_EPOCH + LOCAL_OFFSET);
}

/** Julian date of a new moon (Meeus, Astronomical Algorithms, chapter 32 of 1982). */
function newMoon(moon: number): number {
  const t = moon / 1236.85;
  const [t2, t3] = [t * t, t * t * t];
  const mean =
    2_415_020.75933 +
    29.53058868 * moon +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIAN);
  const sun = (359.2242 + 29.10535608 * moon - 0.0000333 * t2 - 0.00000347 * t3) * RADIAN;
  const own = (306.0253 + 385.81691806 * moon + 0.0107306 * t2 + 0.00001236 * t3) * RADIAN;
  const latitude = (21.2964 + 390.67050646 * moon - 0.0016528 * t2 - 0.00000239 * t3) * RADIAN;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(own) +
    0.0161 * Math.sin(2 * own) -
    0.0004 * Math.sin(3 * own) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + own) -
    0.0074 * Math.sin(sun - own) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + own) +
    0.001 * Math.sin(2 * latitude - own) +
    0.0005 * Math.sin(2 * own + sun);
  return mean + correction - (-0.000278 + 0.000265 * t + 0.000262 * t2);
}

/** Longitude of the sun in radians, 0 to 2π, at a Julian date. */
function sunLongitude(julian: number): number {
  const t = (julian - 2_451_545) / 36_525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RADIAN;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (280.46645 + 36_000.76983 * t + 0.0003032 * t2 + centre) * RADIAN;
  return longitude - Math.floor(longitude / (2 * Math.PI)) * 2 * Math.PI;
}
