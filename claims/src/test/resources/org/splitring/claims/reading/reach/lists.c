/* A queue that is put at the end of a list: which link is written there is not known. */
#include "ring.h"

struct queue { struct toy_vring vring; struct queue *next; struct toy_used *spare; };
struct device { struct queue *first; struct queue *last; void *any; };

void *malloc_page(unsigned long bytes);
struct queue *find(struct queue *near);
void move(struct queue ***link);

void at_the_end(struct device *dev, struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct queue **i;

	vring_init(&q->vring, num, p, align);
	for (i = &dev->first; *i; i = &(*i)->next)
		;
	*i = q;
}

void allocated(struct device *dev, unsigned num, void *p, unsigned long align)
{
	struct queue **i = &dev->first, *q = malloc(sizeof(*q));

	vring_init(&q->vring, num, p, align);
	while (*i)
		i = &(*i)->next;
	*(i) = q;
}

void found_by_what_a_loop_changes(struct queue *near, unsigned num, void *p, unsigned long align)
{
	struct queue *q = find(near);

	vring_init(&q->vring, num, p, align);
	while (near)
		near = near->next;
}

/* Not: a cast makes a link of a ring. */
void cast(struct device *dev, struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct queue **i;

	vring_init(&q->vring, num, p, align);
	for (i = (struct queue **)&q->vring.used; *i; i = &(*i)->next)
		;
	*i = q;
}

/* Not: the cast is of what the link is in. */
void cast_of_a_structure(struct device *dev, struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct queue **i = &dev->first;

	vring_init(&q->vring, num, p, align);
	for (; *i; i = &((struct device *)&q->vring.avail)->last)
		;
	*i = q;
}

/* Not: a pointer to anything needs no cast. */
void from_anything(struct device *dev, struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct queue **i = dev->any;

	vring_init(&q->vring, num, p, align);
	while (*i)
		i = &(*i)->next;
	*i = q;
}

/* Not: the links are rings. */
void of_rings(struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct toy_used **i;

	vring_init(&q->vring, num, p, align);
	for (i = &q->spare; *i; i = &q->vring.used)
		;
	*i = p;
}

/* Not: somebody else may point it elsewhere. */
void moved(struct device *dev, struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct queue **i = &dev->first;

	vring_init(&q->vring, num, p, align);
	while (*i)
		move(&i);
	*i = q;
}

/* It is counted on inside of the object that it began in. */
void counted_on(struct device *dev, struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct queue **i = &dev->first;

	vring_init(&q->vring, num, p, align);
	while (*i)
		i++;
	*i = q;
}

/* Not: assembly may set it. */
void set_by_assembly(struct device *dev, struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct queue **i = &dev->first;

	vring_init(&q->vring, num, p, align);
	while (*i)
		asm("" : "+r"(i));
	*i = q;
}

/* Not: the caller gave it. */
void from_the_caller(struct queue **i, struct queue *q, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	while (*i)
		i = &(*i)->next;
	*i = q;
}

/* Not: the loop writes the ring that was found. */
void written_in_the_loop(struct queue *near, unsigned num, void *p, unsigned long align)
{
	struct queue *q = find(near);

	vring_init(&q->vring, num, p, align);
	while (near) {
		near = near->next;
		q->vring.used = p;
	}
}
