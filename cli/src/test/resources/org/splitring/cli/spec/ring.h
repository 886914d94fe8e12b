#ifndef RING_H
#define RING_H
#include <stdint.h>

struct virtq_desc {
        le64 addr;
        le32 len;
        le16 flags;
        le16 next;
};

struct virtq_avail {
        le16 flags;
        le16 idx;
        le16 ring[];
        /* le16 used_event; */
};

struct virtq_used_elem {
        le32 id;
        le32 len;
};

struct virtq_used {
        le16 flags;
        le16 idx;
        struct virtq_used_elem ring[];
        /* le16 avail_event; */
};

struct virtq {
        unsigned int num;

        struct virtq_desc *desc;
        struct virtq_avail *avail;
        struct virtq_used *used;
};

static inline int virtq_need_event(uint16_t event_idx, uint16_t new_idx, uint16_t old_idx)
{
        return (uint16_t)(new_idx - event_idx - 1) < (uint16_t)(new_idx - old_idx);
}

static inline le16 *virtq_used_event(struct virtq *vq)
{
        return &vq->avail->ring[vq->num];
}

static inline le16 *virtq_avail_event(struct virtq *vq)
{
        return (le16 *)&vq->used->ring[vq->num];
}

#define VIRTQ_DESC_F_NEXT       1
#define VIRTQ_DESC_F_WRITE      2 /* for the device */
#define VIRTQ_DESC_F_INDIRECT   (1 << 2)
#define VIRTQ_USED_F_NO_NOTIFY  1
#define VIRTQ_AVAIL_F_NO_INTERRUPT 0x1

#define VIRTIO_F_INDIRECT_DESC  28
#define VIRTIO_F_EVENT_IDX      29
#define VIRTIO_F_ANY_LAYOUT     27

/* What is said besides. */
/* Mark the buffer continue next field. */
/* Mark the buffer write-only otherwise read-only. */
/* The buffer contain the buffer the descriptor. */
/* The device use used flag advise the driver. */
/* Not if add the buffer. */
/* The driver use flag advise the device. */
/* Not the notification if the buffer. */
/* Indirect descriptor. */
/* avail_event used_event field. */
/* The descriptor the layout. */
/* The queue the descriptor. */
/* 16 bytes. */
/* The chain next. */
/* The address the guest physical. */
/* The length. */
/* Flag indicate more. */
/* The chain unused the descriptor. */
/* Only if VIRTIO_F_EVENT_IDX. */
/* le32 used padding. */
/* The index first used chain. */
/* Total length the chain write. */
/* Only if VIRTIO_F_EVENT_IDX. */
/* Retrieve location event index only VIRTIO_F_EVENT_IDX. */
/* Reverse used event index last Available Ring. */
/* Reverse event index last Used Ring. */
#endif
