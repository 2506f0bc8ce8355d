// How the program lives with the memory of its machine: what large files have taken goes back when
// they are done, and does not stand idle between the threads that worked on them.
#pragma once

namespace kvartett {

// Called once, before there are threads. By itself the library keeps memory apart for each of up to
// eight threads a processor, and what one of them has let go of is of no use to the others: a
// million deals then cost 20 MB more. What is small comes from each thread's own cache anyway.
void share_memory_between_threads();

// What has been let go of goes back to the machine.
void give_back_memory();

}  // namespace kvartett
