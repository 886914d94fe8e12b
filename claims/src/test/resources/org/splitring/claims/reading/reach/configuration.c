/* What nothing defines decides little: what does not bear on the answer is found by reading on. */
#include "ring.h"

#ifdef TOY_SMP
typedef struct { int value, owner; } lock_t;
static inline void lock(lock_t *l) { l->value = 1; l->owner = 2; }
#else
typedef struct { } lock_t;
static inline void lock(lock_t *l) { }
#endif

#ifdef TOY_DEBUG
#define TRACE(q) do { if (!(q)->name) stop(); } while (0)
#else
#define TRACE(q) do { } while (0)
#endif

#ifdef TOY_WIDE
typedef unsigned long count_t;
#else
typedef unsigned char count_t;
#endif

#ifdef TOY_ROOM
#define MORE 2
#else
#define MORE 0
#endif

void stop(void);

struct queue {
	lock_t guard;
	const char *name;
	unsigned num;
	unsigned long align;
};

unsigned long vring_mem_size(struct queue *q)
{
	lock(&q->guard);
	TRACE(q);
	return ((18 * q->num + 6 + q->align - 1) & ~(q->align - 1)) + 6 + 8 * q->num;
}

/* Not: the type cuts the number. */
unsigned long vring_total_size(struct queue *q)
{
	count_t num = q->num;

	return ((18 * num + 6 + q->align - 1) & ~(q->align - 1)) + 6 + 8 * num;
}

/* Not: the event field is counted in one configuration only. */
unsigned long used_ring_size(struct queue *q)
{
	return 4 + 8 * q->num + MORE;
}

/* Not: a branch in the middle, which takes two macros. */
unsigned long avail_ring_size(struct queue *q)
{
	unsigned long bytes = 6 + 2 * q->num;
#if defined(TOY_ONE) && defined(TOY_OTHER)
	bytes -= 2;
#endif
	return bytes;
}
