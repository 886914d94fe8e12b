/* oracle: ring.total = ring_size(n, a) */
#include <stdint.h>
#include <stddef.h>

#pragma pack(push, 1)
struct pragma_desc { uint64_t addr; uint32_t len; uint8_t kind; uint16_t next; uint8_t rest; };
#pragma pack(pop)
struct attribute_elem { uint8_t low; uint32_t id; uint8_t high[3]; } __attribute__((packed));
struct __attribute__((packed)) front_elem { uint8_t low; uint32_t id; uint8_t high[3]; };
typedef uint32_t word4 __attribute__((aligned(4)));
typedef struct { union { uint16_t flags; uint8_t bytes[2]; }; struct { uint16_t idx; }; uint16_t ring[1]; } one_t;
struct used_head { uint16_t flags, idx; struct { word4 id, len; } ring[]; };
union either { struct attribute_elem a; struct front_elem b; uint64_t whole; };

unsigned long ring_size(uint32_t num, uint32_t align)
{
	unsigned long at = num * sizeof(struct pragma_desc);

	at += offsetof(one_t, ring) + (num + 1) * sizeof(((one_t *)0)->ring[0]);
	at = (at + align - 1) / align * align;
	return at + offsetof(struct used_head, ring[num]) + sizeof(uint16_t)
		+ sizeof(union either) - sizeof(struct front_elem);
}
