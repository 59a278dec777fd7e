/**
 * Letters that nobody sees, or that turn the direction of others: control and format characters, halves of a character, those
 * without a meaning of their own, line breaks of Unicode, and some that are blank though they count as letters or signs. Not
 * those of Arabic that stand around a number, which are seen.
 */
export const unseen =
  /(?![\u0600-\u0605\u06dd\u08e2])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|\u034f)/gu
