// Answers from the cube alone, without looking at an entry: however many there are, it takes as
// long.
#pragma once

#include "kvartett/rollup/cube.h"
#include "kvartett/rollup/query.h"

namespace kvartett {

// Of whole months, by what the cube keeps: channel, seller and month.
bool cube_knows(const Query& query);

// Whether it also knows what is dated after the day, for which days and notices matter: not seen
// from a day whose notices are forgotten.
bool cube_knows_later(const Query& query, const Cube& cube);

// The rows of a query that it knows, in the order of their keys.
Rows rows_from(const Cube& cube, const Query& query);

}  // namespace kvartett
