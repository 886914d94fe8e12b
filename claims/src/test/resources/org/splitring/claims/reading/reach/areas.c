/* Rings that are mapped one by one: what is told of their lengths. */
#include "ring.h"

void *map(uint64_t address, unsigned long bytes);
void *pages(unsigned long bytes);
int place_avail(struct toy_avail **where, unsigned long bytes);
int place_used(struct toy_used **where, unsigned long bytes);
void *array(unsigned number, unsigned long bytes);

struct queue { uint16_t qsize; uint64_t at[3]; struct toy_desc *desc; struct toy_avail *avail; struct toy_used *used; };

void mapped(struct queue *q)
{
	unsigned long bytes = q->qsize * 16;

	q->desc = map(q->at[0], bytes);
	bytes = (2 + q->qsize + 1) * sizeof(uint16_t);
	q->avail = map(q->at[1], bytes);
	bytes = 3 * sizeof(uint16_t) + q->qsize * sizeof(struct toy_elem);
	q->used = map(q->at[2], bytes);
}

void handed_over(struct queue *q)
{
	place_avail(&q->avail, 6 + 2 * q->qsize);
	place_used(&q->used, (2 + 2 * q->qsize + 1) * 2);
}

/* Not: whole pages are the memory for a ring, a number of elements is no length. */
void whole_pages(struct queue *q)
{
	q->desc = pages(16ul * q->qsize);
	q->avail = pages((6 + 2ul * q->qsize + 4095) & ~4095ul);
	q->used = array(q->qsize, 8);
}

/* Both sizes are kept under their names. */
int kept(struct queue *q, unsigned long size)
{
	unsigned long avail_size = (3 + q->qsize) * 2, used_size = 3 * 2 + 8 * q->qsize;

	return size < avail_size + used_size;
}

/* Not: one alone may be the size of anything. */
int one_alone(struct queue *q, unsigned long size)
{
	unsigned long used_size = 12 * q->qsize;

	return size < used_size;
}
