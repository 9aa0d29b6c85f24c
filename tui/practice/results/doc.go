// Package results is what comes of several practices: one that is handed in as a
// file, what several observers counted of one talk, and the trainee's practices
// over time.
//
// Begin with Room, which says what these screens need.
//
// Caveats: what is scored and drawn is computed in guide/trainer; long practices
// are scored in commands.
package results
