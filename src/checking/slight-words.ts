import { chatWords } from "./speech-acts.ts";
import { words } from "./word-list.ts";

/** Words that say little by themselves: with and without them a sentence tells about the same. */
export const slightWords: ReadonlySet<string> = new Set([
	...chatWords,
	...words(`
	able actual alone anyway around back basic big bit bunch case certain certainly clear come came coming complete completely course
	current day definitely different do doing done due early easy end entire event eventually exactly extreme fact far fast finally
	fine full fully getting going gone good great guy guys happen happened happening hard huge important involved itself job
	later least less let like little lot lots lol main major massive matter mean means moment much nearly need new next nice
	number official officially ok old order part people person place plus point possible present pretty previous public quick quickly quite
	reason recent recently regarding right role said seen serious several shortly side similar simple simply single situation small
	so-called soon sort start started stay still stuff sudden suddenly sure take taken taking thing things time times together told total totally try turn two
	type use used using usual various want way week well went whole work world yeah year yesterday today apparently earlier supposed
	already country lets letting between around outside gave shown showed shows board itself own near during across along among inside outside toward towards pieces piece article reports report news`),
]);
