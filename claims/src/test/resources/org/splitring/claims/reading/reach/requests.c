/* Requests to a device of the system, whose numbers are made by macros of C's own headers. */
#include "ring.h"
#include <sys/ioctl.h>

struct state { unsigned index, num; };
#define SET_NUM _IOW('v', 0x10, struct state)
#define GET_NUM _IOWR('v', 0x11, struct state)
#define RESET _IO('v', 0x12)

struct queue { struct toy_vring vring; int control; };

int ioctl(int file, unsigned long request, ...);

static void tell(struct queue *q)
{
	struct state state = { .num = q->vring.num };

	ioctl(q->control, RESET);
	ioctl(q->control, SET_NUM, &state);
	ioctl(q->control, GET_NUM, &state);
}

void told(struct queue *q, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	tell(q);
}

/* Not: the number of a request is not known. */
void moved_by_the_number(struct queue *q, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	if (SET_NUM != 1)
		q->vring.used = p;
}

/* Not: the request is handed the ring's own pointers. */
void handed_over(struct queue *q, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	ioctl(q->control, SET_NUM, &q->vring);
}
