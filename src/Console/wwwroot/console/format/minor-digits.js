/** Of ISO 4217, as the service counts; what browsers say follows the CLDR, which leaves out digits that are not in use. */
const none = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const three = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** How many digits of a currency are minor units: 2 for GBP, 0 for JPY. */
export const minorDigits = (currency) => (none.has(currency) ? 0 : three.has(currency) ? 3 : 2);
