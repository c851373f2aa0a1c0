#include "uses.hpp"

int version_minor_of_the_other() { return chitieu::version_minor; }
