/* What only C has. */
#define __GNUC_STDC_INLINE__ 1
