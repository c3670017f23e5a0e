/** What to try, by what a segment's strongest condition is about. */
export const playbook = {
  activity: {
    cause: 'Active customers compare conditions and are courted by competitors',
    offer: 'A personal rate or fee reduction for the services they use most',
    channel: 'letter signed by the branch manager, then a call',
  },
  inactivity: {
    cause: 'The relationship has gone quiet',
    offer: 'A reason to come back: a time-limited bonus for the first operation',
    channel: 'letter and short message',
  },
  products: {
    cause: 'Products sold on without need, with fees on each',
    offer: 'A review of the products: close what is not used, one fee for the rest',
    channel: 'call by the adviser',
  },
  wealth: {
    cause: 'Large funds find a better rate elsewhere',
    offer: 'A deposit at a raised rate and a personal manager',
    channel: 'letter signed by the manager, then a call',
  },
  score: {
    cause: 'Good borrowers are offered better terms by other banks',
    offer: 'A pre-approved limit or refinancing at a better rate',
    channel: 'letter',
  },
  age: {
    cause: 'Needs change with the stage of life',
    offer:
      'A package for this age: savings and insurance before retirement, mortgage or everyday card earlier',
    channel: 'letter',
  },
  card: {
    cause: 'No everyday product holds the customer',
    offer: 'A card free of charge for a year',
    channel: 'letter and short message',
  },
  other: {
    cause: 'To be asked: five calls will show it',
    offer: 'An interview and an offer to choose',
    channel: 'call',
  },
};
