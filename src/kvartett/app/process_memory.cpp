#include "kvartett/app/process_memory.h"

#include <malloc.h>

#include "kvartett/base/check.h"

namespace kvartett {

void share_memory_between_threads() {
#ifdef __GLIBC__
  constexpr int areas = 2;
  ENSURE(mallopt(M_ARENA_MAX, areas) == 1);
#endif
}

void give_back_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace kvartett
