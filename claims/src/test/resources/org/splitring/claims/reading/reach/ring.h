#ifndef TOY_RING_H
#define TOY_RING_H
#include <stdint.h>
#include <stddef.h>

struct toy_desc { uint64_t addr; uint32_t len; uint16_t flags, next; };
struct toy_avail { uint16_t flags, idx, ring[]; };
struct toy_elem { uint32_t id, len; };
struct toy_used { uint16_t flags, idx; struct toy_elem ring[]; };
struct toy_vring { unsigned num; struct toy_desc *desc; struct toy_avail *avail; struct toy_used *used; };

static inline void vring_init(struct toy_vring *vr, unsigned num, void *p, unsigned long align)
{
	vr->num = num;
	vr->desc = p;
	vr->avail = (struct toy_avail *)(vr->desc + num);
	vr->used = (void *)(((uintptr_t)&vr->avail->ring[num] + 2 + align - 1) & ~(align - 1));
}

static inline unsigned vring_size(unsigned num, unsigned long align)
{
	return ((16 * num + 2 * (3 + num) + align - 1) & ~(align - 1)) + 6 + 8 * num;
}
#endif
