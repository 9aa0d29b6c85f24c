// Package when reads the day, and the time of day, that plain words name.
//
//	day, timed, err := when.Read("thu 26 nov, 6pm", now)
//
// What it reads is small, and all of it is below. Words it does not know say
// nothing, and where what it knows does not agree with itself, or names no
// day there is, it reads none and says which: a promise stands under the day
// that is read here, so a wrong one is worse than none.
//
//	2026-12-01, 1.12.2026, 1-12-2026   a day, and
//	1/12/26, 1/12, 1.12.               the day before the month
//	24 nov, 24th of november 2027      a day without a year is the next one,
//	november 24, nov 24 2027           today counting, as what is promised is
//	                                   ahead; its weekday may say otherwise
//	tuesday, tue, next tue, this tue   the first after today; next is a week
//	tuesday week, last tuesday,        later if that is in the same week
//	next week on tuesday
//	tuesday the 1st                    the next 1st, if it is a tuesday
//	today, tonight, tomorrow,
//	yesterday, day after tomorrow
//	in two weeks, within 3 days,       days, weeks, fortnights, months; with
//	a week from now, 5 days ago        hours and minutes the time is read too
//	next week, the weekend, next       the last day of them: a week's is its
//	month, end of the month, of may    Friday, while that is ahead
//	the 12th, the 3rd of next month    the next of them, today counting
//	the day before friday,             counted from a day of the above
//	a week on tuesday
//	6pm, 6.30 pm, 18:45, 18.45, 18h,   the time on a day; 18:45 with no day at
//	noon                               all is today, while it is ahead
//
// # Caveats
//
//   - English only, and days of the Gregorian calendar. With slashes the day
//     comes first, unless it cannot be one: 11/28 is in November; [Either] says where it may be both,
//     and [Spelled] is for those who have the month first. 24/7, room 12/3 and 3/4 of us are no days, as far as the word beside tells.
//   - Where a day is ruled out (monday is out, i can't do friday), no other day
//     beside it is read either.
//   - A weekday that something else is said of, as in the first monday of may or
//     a week tomorrow, is not read; nor are two numbers for a day (5 or 6 may).
//   - An hour without am, pm or minutes ("at 6") is not read: nobody but the
//     two who speak know which of two it is.
//   - A library did this before. It takes whatever it can out of any words:
//     31 feb was in March, and "before she may leave" in May.
package when
