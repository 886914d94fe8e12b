/* Goes with standard.tex. */
#include <stdint.h>
struct virtq_desc { le64 addr; le32 len; le16 flags; le16 next; };
struct virtq_avail { le16 flags; le16 idx; le16 ring[]; };
struct virtq_used_elem { le32 id; le32 len; };
struct virtq_used { le16 flags; le16 idx; struct virtq_used_elem ring[]; };
struct virtq {
        unsigned int num;
        struct virtq_desc *desc;
        struct virtq_avail *avail;
        struct virtq_used *used;
};
#define VIRTQ_DESC_F_NEXT 1

static inline int virtq_need_event(uint16_t event_idx, uint16_t new_idx, uint16_t old_idx)
{
        return (uint16_t)(new_idx - event_idx - 1) < (uint16_t)(new_idx - old_idx);
}

static inline le16 *virtq_used_event(struct virtq *vq)
{
        return &vq->avail->ring[vq->num];
}
