import { configureGlobal } from 'fast-check';

/** Property tests try the same cases at every run; a new seed is for a person to try, not for a build to fail on. */
configureGlobal({ seed: 20_260_428 });
