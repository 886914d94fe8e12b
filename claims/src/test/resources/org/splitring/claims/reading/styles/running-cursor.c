/* oracle: struct toy_vq vq; toy_map(&vq, n, (char *)base); ring.desc = (uint64_t)vq.desc; ring.avail = (uint64_t)vq.avail; ring.used_event = (uint64_t)vq.used_event; ring.used = (uint64_t)vq.used; ring.avail_event = (uint64_t)vq.avail_event */
#include <stdint.h>

#define PAGE 4096

struct toy_vq {
	void *desc, *avail, *used;
	uint16_t *used_event, *avail_event;
};

static void toy_map(struct toy_vq *vq, uint16_t qsize, char *vb)
{
	vq->desc = vb;
	vb += qsize * 16;

	vq->avail = vb;
	vb += 4;
	vb += (uint32_t)qsize * 2;
	vq->used_event = (uint16_t *)vb;
	vb += sizeof(uint16_t);

	vb = (char *)(((uintptr_t)vb + PAGE - 1) & ~(uintptr_t)(PAGE - 1));

	vq->used = vb;
	vb += 4 + qsize * 8;
	vq->avail_event = (uint16_t *)vb;
}
