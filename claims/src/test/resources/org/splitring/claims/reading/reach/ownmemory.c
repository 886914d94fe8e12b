/* Every part in memory of its own: nothing of one ring is laid out. */
#include "ring.h"

void *page(void);
void *area(unsigned long bytes);

void three_pages(struct toy_vring *r)
{
	r->desc = page();
	r->avail = page();
	r->used = page();
}

/* Not: the used ring is put somewhere into the memory of another part. */
void two_pages(struct toy_vring *r)
{
	r->desc = page();
	r->avail = page();
	r->used = (struct toy_used *)((char *)r->avail + 4096);
}

/* Not: one call gave all of it. */
void one_page(struct toy_vring *r)
{
	void *p = page();
	r->desc = p;
	r->avail = p;
	r->used = p;
}

/* Not: what gives the parts is told of them, and may lay them out. */
void other_calls(struct toy_vring *r, unsigned num)
{
	r->desc = area(16 * num);
	r->avail = area(6 + 2 * num);
	r->used = area(6 + 8 * num);
}

/* Not: one part is where the caller says. */
void two_of_three(struct toy_vring *r, void *desc)
{
	r->desc = desc;
	r->avail = page();
	r->used = page();
}
