import { expect, test } from "vitest";
import { asksForCourse } from "../../src/answering/course-of-events.ts";

test.each([
	"What happened on 15 July?",
	"what happened when",
	"so what exactly happened after the attack",
	"a timeline of the attack please",
	"Walk me through the last hours at the embassy",
	"How did it unfold?",
	"the sequence of events since 2014",
	"what's going on here",
])("a course of events is asked for: %s", (question) => {
	expect(asksForCourse(question)).toBe(true);
});

test.each(["When did it happen?", "What happens to the steam?", "Who did it?", "How did Iran react?", "of course", ""])(
	"no course of events is asked for: %s",
	(question) => {
		expect(asksForCourse(question)).toBe(false);
	},
);
