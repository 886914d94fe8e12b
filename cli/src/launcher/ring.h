/* Read once after a build, so that the classes which reading C needs are shared from then on. */
#include <stdint.h>

#define UP(x, to) (((x) + (to) - 1) & ~((to) - 1))

struct desc {
  uint64_t addr;
  uint32_t len;
  uint16_t flags, next;
};

struct avail {
  uint16_t flags, idx, ring[];
};

struct vring {
  unsigned int num;
  struct desc *desc;
  struct avail *avail;
  void *used;
};

static inline void vring_init(struct vring *vr, unsigned int num, void *p, unsigned long align) {
  if (!num)
    return;
  vr->num = num;
  vr->desc = p;
  vr->avail = (struct avail *)((char *)p + num * sizeof(struct desc));
  vr->used = (void *)UP((uintptr_t)&vr->avail->ring[num] + sizeof(uint16_t), align);
}
