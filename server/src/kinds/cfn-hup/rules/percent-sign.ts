import { percentSigns } from '../../percent-signs.ts';

export const percentSign = percentSigns('cfn-hup/percent-sign');
