/* oracle: ring.total = vring_bytes(n, a) */
#include <stdint.h>
#include "ring.h"

unsigned vring_bytes(unsigned num, unsigned long align)
{
	return TOY_TOTAL(num, align);
}
