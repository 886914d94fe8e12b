/* oracle: toy::Queue q; q.start(n, a, (char *)base); ring.desc = q.desc_(); ring.avail = q.avail_(); ring.used = q.used_(); ring.total = toy::Queue::total_bytes(n, a) */
#include <cstddef>
#include <cstdint>

namespace toy {

namespace detail {
using u16 = std::uint16_t;
struct Desc { std::uint64_t addr; std::uint32_t len; u16 flags, next; };
struct Avail { u16 flags, idx; u16 ring[]; };
struct UsedElem { std::uint32_t id, len; };
}

class Queue {
public:
  static constexpr std::size_t event_bytes = sizeof(detail::u16);
  void start(unsigned num, std::size_t align, char *mem);
  std::uint64_t desc_() const { return reinterpret_cast<std::uint64_t>(desc); }
  std::uint64_t avail_() const { return reinterpret_cast<std::uint64_t>(avail); }
  std::uint64_t used_() const { return used; }
  static std::size_t total_bytes(std::size_t num, std::size_t align);

private:
  std::uintptr_t rounded(std::uintptr_t x, std::size_t to = 4096) const
  {
    return (x + to - 1) & ~(to - 1);
  }
  unsigned num_ = 0;
  detail::Desc *desc = nullptr;
  detail::Avail *avail;
  std::uint64_t used;
};

void Queue::start(unsigned num, std::size_t align, char *mem)
{
  this->num_ = num;
  desc = reinterpret_cast<detail::Desc *>(mem);
  avail = reinterpret_cast<detail::Avail *>(mem + num_ * sizeof(detail::Desc));
  used = rounded(std::uintptr_t(&avail->ring[num_]) + event_bytes, align);
}

std::size_t Queue::total_bytes(std::size_t num, std::size_t align)
{
  const auto first = sizeof(detail::Desc) * num + sizeof(detail::u16) * (3 + num);
  return ((first + align - 1) & ~(align - 1)) + 6 + sizeof(detail::UsedElem) * num;
}

}
