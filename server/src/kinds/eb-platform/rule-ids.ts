/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['eb-platform/hook-order', 'eb-platform/hook-start', 'eb-platform/unread-file'];
