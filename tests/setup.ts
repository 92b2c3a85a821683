import fc from "fast-check";

/**
 * The same inputs at every run, so that a red build is red because of a change. To look further, choose another seed:
 *
 *     FAST_CHECK_SEED=7 npm test
 */
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2014) });
