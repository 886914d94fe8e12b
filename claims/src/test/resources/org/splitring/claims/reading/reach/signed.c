/* Addresses that are kept as signed numbers. */
#include "ring.h"

#define AT(base, offset) (void *)((intptr_t)(base) + (offset))

void offsets_from_a_signed_base(struct toy_vring *vr, void *p, unsigned num, unsigned align)
{
	int used = (16 * num + 6 + 2 * num + align - 1) & ~(align - 1);

	vr->desc = AT(p, 0);
	vr->avail = AT(p, 16ul * num);
	vr->used = AT(p, used);
}

void moved_twice(struct toy_vring *vr, void *p, unsigned num)
{
	intptr_t at = (intptr_t)p;

	vr->desc = (void *)at;
	at = 16l * num + at;
	vr->avail = (void *)at;
	at = ((at + 6 + 2l * num + 4095) & ~4095l) - 0;
	vr->used = (void *)at;
}

/* Not: a signed number that is no address overflows as ever. */
void offsets_alone(struct toy_vring *vr, void *p, unsigned num, int align)
{
	vr->desc = AT(p, 0);
	vr->avail = AT(p, (int)num * 65536 * 16 / 65536);
	vr->used = AT(p, ((int)num * 18 + 6 + (align - 1)) & ~(align - 1));
}

/* Not: what is done to an address besides moving it. */
void twice_the_base(struct toy_vring *vr, void *p, unsigned num, unsigned align)
{
	vr->desc = AT(p, 0);
	vr->avail = (void *)((intptr_t)p * 2 - (intptr_t)p + 16l * num);
	vr->used = (void *)((intptr_t)p + ((intptr_t)p & 7) + 18l * num + 6);
}

/* Not: half of the address is gone. */
void narrow(struct toy_vring *vr, void *p, unsigned num)
{
	vr->desc = p;
	vr->avail = (void *)(intptr_t)((int)(intptr_t)p + 16 * (int)num);
}
