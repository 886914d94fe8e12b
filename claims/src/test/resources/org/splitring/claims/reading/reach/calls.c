/* Functions that leave the layout to another one, and hand it what it has to know. */
#include "ring.h"

#define TOY_ALIGN 4096

struct fw_ring { uint32_t da, alignment, entries_of_it; };
struct toy_queue { struct toy_vring vring; int broken; };

void *get_pages(unsigned long bytes);
void *malloc(unsigned long bytes);

/* The names are strange, the parameters they are handed to are not. */
int names_of_the_callee(struct fw_ring *r)
{
	int bytes = vring_size(r->entries_of_it, r->alignment);

	return get_pages(bytes) ? 0 : -1;
}

/* Both are constants: that is all there is to compare. */
struct toy_queue *constants(void)
{
	struct toy_queue *q = malloc(sizeof(*q));
	void *p = get_pages(vring_size(256, TOY_ALIGN));

	vring_init(&q->vring, 256, p, TOY_ALIGN);
	return q;
}

/* The alignment alone is one, and the pages are counted. */
void pages_of_it(struct toy_queue *q, unsigned num)
{
	unsigned pages = (vring_size(num, TOY_ALIGN) + 4095) / 4096;

	vring_init(&q->vring, num, get_pages(pages * 4096ul), TOY_ALIGN);
}

/* Halved until it fits; what is handed on in the end counts. */
unsigned halving(unsigned num, unsigned align)
{
	for (; num && vring_size(num, align) > 4096; num /= 2)
		if (get_pages(vring_size(num, align)))
			break;
	return vring_size(num, align);
}

/* Not: the size is cut to sixteen bits. */
int narrow(struct fw_ring *r)
{
	uint16_t bytes = vring_size(r->entries_of_it, r->alignment);

	return get_pages(bytes) ? 0 : -1;
}

/* Not: two rings, one behind the other. */
void *two_rings(struct fw_ring *r, struct fw_ring *s)
{
	return get_pages(vring_size(r->entries_of_it, 64) + vring_size(s->entries_of_it, 4));
}

/* Not: the ring is laid out for twice as many. */
void *other_number(struct toy_queue *q, unsigned num)
{
	void *p = get_pages(vring_size(num, TOY_ALIGN));

	vring_init(&q->vring, 2 * num, p, TOY_ALIGN);
	return p;
}

/* Not: the memory is for fewer than are laid out. */
void too_little(struct toy_queue *q)
{
	void *p = get_pages(vring_size(128, TOY_ALIGN));

	vring_init(&q->vring, 256, p, TOY_ALIGN);
}
