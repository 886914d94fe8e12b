/* oracle: struct toy_ring r; toy_ring_init(&r, n, (void *)base, a); ring.desc = (uint64_t)r.table; ring.avail = (uint64_t)r.avail; ring.used = (uint64_t)r.used */
#include <stdint.h>

struct toy_entry {
	uint64_t addr;
	uint32_t len;
	uint16_t flags, next;
};

struct toy_avail {
	uint16_t flags;
	uint16_t idx;
	uint16_t ring[];
};

struct toy_used;

struct toy_ring {
	unsigned int num;
	struct toy_entry *table;
	struct toy_avail *avail;
	struct toy_used *used;
};

static inline void toy_ring_init(struct toy_ring *vr, unsigned int num, void *p, unsigned long align)
{
	vr->num = num;
	vr->table = p;
	vr->avail = (struct toy_avail *)((char *)p + num * sizeof(struct toy_entry));
	vr->used = (void *)(((uintptr_t)&vr->avail->ring[num] + sizeof(uint16_t) + align - 1) & ~(align - 1));
}
