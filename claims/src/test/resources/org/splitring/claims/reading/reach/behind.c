/* Places behind the used ring of somebody else: nothing is laid out there, whatever the names. */
#include "ring.h"

void set_avail_event(struct toy_vring *t, unsigned short value)
{
	unsigned short *avail = (unsigned short *)&t->used->ring[t->num];
	*avail = value;
}

/* Not: what outlives the function may be where the ring is taken to be. */
void remember_avail(struct toy_vring *t)
{
	t->avail = (struct toy_avail *)&t->used->ring[t->num];
}

/* Not: a used ring may stand behind an available one that was found. */
void find_used(struct toy_vring *t, unsigned long align)
{
	unsigned long used = ((unsigned long)&t->avail->ring[t->num] + 2 + align - 1) & ~(align - 1);
	program(used);
}
