#include "kvartett/domain/revenue.h"

#include <utility>

namespace kvartett {

Sentence name_of(RevenueSource source) {
  switch (source) {
    case RevenueSource::invoices:
      return say("invoices", "fakturor");
    case RevenueSource::books:
      return say("the books", "bokföringen");
  }
  std::unreachable();
}

}  // namespace kvartett
