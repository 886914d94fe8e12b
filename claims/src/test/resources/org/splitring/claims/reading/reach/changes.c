/* What a loop, or a function whose text is not there, leaves as it was. */
#include "ring.h"

struct queue { struct toy_vring vring; uint16_t *next; void *priv; struct queue *other; };
static struct toy_vring own;
struct toy_vring global;

void *memset(void *to, int byte, unsigned long bytes);
void tell(int number);
struct queue *find(struct queue **q);
void say(char *text, ...);

void fills_a_list(struct queue *q, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	memset(q->vring.desc, 0, 16 * num);
	for (unsigned i = 0; i < num; i++) {
		q->next[i] = i + 1;
		q->vring.desc[i].next = i + 1;
	}
}

void of_this_file(unsigned num, void *p, unsigned long align)
{
	vring_init(&own, num, p, align);
	tell(num);
}

void member_of_something_found(struct queue *q, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	find(&q)->priv = 0;
}

void says_something(struct queue *q, unsigned num, void *p, unsigned long align)
{
	char name[16];

	vring_init(&q->vring, num, p, align);
	for (unsigned i = 0; i < num; i++)
		say(name, "descriptor", i);
}

/* Not: what is said is where the size is kept. */
unsigned long vring_used_size(unsigned num)
{
	char room[64];
	unsigned long *size = (void *)room;

	*size = 6 + 8ul * num;
	for (unsigned i = 0; i < num; i++)
		say(room, "descriptor", i);
	return *size;
}

/* Not: the text may be anywhere. */
void says_it_somewhere(struct queue *q, char *text, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	for (unsigned i = 0; i < num; i++)
		say(text, "descriptor", i);
}

/* Not: the loop moves rings. */
void moves_a_ring(struct queue *q, unsigned num, void *p, unsigned long align)
{
	struct toy_used **rings = p;

	vring_init(&q->vring, num, p, align);
	for (unsigned i = 0; i < num; i++)
		rings[i] = rings[i + 1];
}

/* Not: bytes may be of anything. */
void writes_bytes(struct queue *q, unsigned num, char *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	for (unsigned i = 0; i < num; i++)
		p[i] = 0;
}

/* Not: everybody may change it. */
void of_all_files(unsigned num, void *p, unsigned long align)
{
	vring_init(&global, num, p, align);
	tell(num);
}

/* Not: what was found may be this very ring. */
void the_member_itself(struct queue *q, unsigned num, void *p, unsigned long align)
{
	vring_init(&q->vring, num, p, align);
	find(&q)->vring.used = 0;
}
