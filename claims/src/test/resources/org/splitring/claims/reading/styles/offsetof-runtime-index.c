/* oracle: struct toy_queue q = {n, a, base}; toy_place(&q); ring.desc = q.desc; ring.avail = q.avail; ring.used = q.used */
#include <stdint.h>
#include <stddef.h>

typedef uint64_t toy_addr;
typedef struct { uint64_t addr; uint32_t len; uint16_t flags, next; } ToyDesc;
typedef struct { uint16_t flags, idx; uint16_t ring[0]; } ToyAvail;

struct toy_queue {
	uint32_t num, align;
	toy_addr desc, avail, used;
};

#define TOY_ALIGN(x, a) (((x) + (a) - 1) / (a) * (a))

static void toy_place(struct toy_queue *vq)
{
	if (!vq->num || !vq->desc || !vq->align) {
		/* not set up */
		return;
	}
	vq->avail = vq->desc + vq->num * sizeof(ToyDesc);
	vq->used = TOY_ALIGN(vq->avail + offsetof(ToyAvail, ring[vq->num]), vq->align);
}
