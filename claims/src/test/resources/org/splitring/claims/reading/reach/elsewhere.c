/* A ring is laid out in one branch; in the other its parts are where somebody else says. */
#include "ring.h"

struct where { _Bool legacy; uint64_t pfn, desc, avail, used; };
struct queue { struct toy_vring vring; struct where where; };

void *host(uint64_t address);

void legacy_or_modern(struct queue *q, unsigned num, unsigned long align)
{
	struct where *w = &q->where;

	if (w->legacy) {
		vring_init(&q->vring, num, host(w->pfn << 12), align);
	} else {
		q->vring = (struct toy_vring) {
			.num = num,
			.desc = host(w->desc),
			.avail = host(w->avail),
			.used = host(w->used),
		};
	}
}

/* Not: in the other branch the used ring stands where the table does. */
void on_top_of_the_table(struct toy_vring *v, unsigned num, char *p, unsigned long align, int odd)
{
	v->desc = (void *)p;
	v->avail = (void *)(p + 16ul * num);
	if (odd)
		v->used = (void *)p;
	else
		v->used = (void *)(((uintptr_t)p + 18ul * num + 6 + align - 1) & ~(align - 1));
}

/* Not: in the other branch it is computed too. */
void rounded_or_not(struct toy_vring *v, unsigned num, char *p, unsigned long align, int odd)
{
	v->desc = (void *)p;
	v->avail = (void *)(p + 16ul * num);
	if (odd)
		v->used = (void *)(p + 18ul * num + 6);
	else
		v->used = (void *)(((uintptr_t)p + 18ul * num + 6 + align - 1) & ~(align - 1));
}
