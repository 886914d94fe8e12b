/* oracle: struct toy_dev d = {n, evt ? 1ull << 29 : 0}; ring.avail = avail_ring_bytes(&d); ring.used = used_ring_bytes(&d) */
#include <stdint.h>
#include <stdbool.h>

#define TOY_F_EVENT_IDX 29

struct toy_dev { uint16_t queue_size; uint64_t features; };

static bool has_feature(const struct toy_dev *d, unsigned bit)
{
	return d->features & (1ULL << bit);
}

static uint16_t avail_ring_bytes(struct toy_dev *d)
{
	uint16_t extra = has_feature(d, TOY_F_EVENT_IDX) ? sizeof(uint16_t) : 0;

	return 4 + d->queue_size * 2 + extra;
}

static int used_ring_bytes(struct toy_dev *d)
{
	switch (!!(d->features & (1u << TOY_F_EVENT_IDX))) {
	case 1:
		return 6 + 8 * d->queue_size;
	default:
		break;
	}
	return 4 + 8 * d->queue_size;
}
