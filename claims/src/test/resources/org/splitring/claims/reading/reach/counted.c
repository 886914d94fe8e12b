/* Queue Size is what counts the descriptors, whatever its name. */
#include "ring.h"

void *area(unsigned long bytes);
unsigned ask_device(int queue);

void called_size(struct toy_vring *v, uint16_t size, void *p)
{
	v->desc = p;
	v->avail = (void *)((char *)p + 16 * size);
	v->used = (void *)((char *)p + ((18ul * size + 6 + 4095) & ~4095ul));
}

void bounded_answer_of_the_device(struct toy_vring *v, char *p)
{
	unsigned asked = ask_device(0);
	unsigned long capacity = asked < 256 ? asked : 256;
	unsigned long avail_off = (16 * capacity + 1) & ~1ul;

	v->desc = (void *)p;
	v->avail = (void *)(p + avail_off);
	v->used = (void *)(p + ((avail_off + 6 + 2 * capacity + 63) & ~63ul));
}

/* Not: sixteen bytes of something else stand in front of the ring. */
void not_behind_the_table(struct toy_vring *v, unsigned cnt, char *p)
{
	v->desc = (void *)p;
	v->avail = (void *)(p + 16 * cnt + 64);
	v->used = (void *)(p + ((18ul * cnt + 6 + 4095) & ~4095ul));
}

/* Not: the table is for twice as many as there are. */
void twice_the_named_one(struct toy_vring *v, unsigned num, char *p)
{
	v->desc = (void *)p;
	v->avail = (void *)(p + 16 * (2 * num));
	v->used = (void *)(p + ((18ul * (2 * num) + 6 + 4095) & ~4095ul));
}

/* Not: what stands behind the table is counted by another one. */
void two_counts(struct toy_vring *v, unsigned cnt, unsigned others, char *p)
{
	v->desc = (void *)p;
	v->avail = (void *)(p + 16 * cnt);
	v->used = (void *)(p + ((16ul * cnt + 2 * others + 6 + 4095) & ~4095ul));
}
