/**
 * Reads Ed-Fi attendance, discipline and assessment exchanges, XML or CSV, and writes pupils'
 * records. What it reads and writes is identifiable; its messages hold nothing of it.
 */
@NullMarked
package dev.safeguard.example.edfi;

import org.jspecify.annotations.NullMarked;
