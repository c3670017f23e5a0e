/** The sheets that are written: their names, heads and fixed cells. */
export const sheets = {
  sheet: {
    segments: 'Churn segments',
    segmentsHead: {
      segment: 'Segment',
      customers: 'Customers',
      named: 'In the column Churn segment',
      left: 'Left, %',
      sure: 'Surely at least, %',
      aside: 'Kept aside: customers',
      asideLeft: 'Kept aside: left, %',
      asideSure: 'Kept aside: surely at least, %',
      noise: 'Best by chance, %',
      lift: 'Times the base',
      fresh: 'In no segment above',
      homogeneity: 'Homogeneity, %',
      split: 'Hidden split',
      priority: 'Priority',
    },
    plan: 'Action plan',
    planHead: {
      segment: 'Segment',
      customers: 'Still customers',
      letters: 'Letters',
      cause: 'Likely cause',
      offer: 'Offer',
      channel: 'Channel',
      saved: 'Expected saved',
      effort: 'Letters per saved customer',
      net: 'Expected net',
      priority: 'Priority',
      owner: 'Owner',
      due: 'Due',
      kpi: 'KPI',
    },
    contacts: 'Contact list',
    contactsHead: {
      number: 'No.',
      segment: 'Churn segment',
      risk: 'Churn risk',
      why: 'Why',
      action: 'Action',
      net: 'Expected net',
    },
  },
  plan: {
    outside: 'Outside the segments, by risk alone',
    each: {
      cause: 'Different for each: see Why on the contact list',
      offer: 'Different for each: see Action on the contact list',
      channel: 'as in Action',
    },
    kpi: (d: { base: string }) =>
      `At the next refresh fewer than ${d.base} of 100 of those written to have left`,
    assumptions: (d: {
      rate: string;
      contact: string;
      offer: string;
      breakEven: string | null;
      pays: boolean;
      valuedBy: string | null;
    }) =>
      `A letter costs ${d.contact}, an offer taken up ${d.offer}. That ${d.rate} of leavers can be kept is an assumption until a group is held back and measured.${
        d.breakEven === null
          ? ' Without the value of a customer, letters go by risk.'
          : d.pays
            ? ` A letter pays from a risk of ${d.breakEven} on, at the mean value of a customer.`
            : ' At the mean value of a customer a letter pays at no risk.'
      }${d.valuedBy === null ? '' : ` What a kept customer is worth is taken from “${d.valuedBy}”.`}`,
  },
};
