import { EDGE_SIZE, type Edges } from './edges';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const MIN_EDGES = 12;

/**
 * The circle of least squares (Kåsa) through the edges that lie near a first guess and face its centre.
 *
 * @param reach how far from the guess an edge may lie, as a share of the radius
 */
export function fitCircle(edges: Edges, guess: Circle, reach: number): Circle {
  const band = Math.max(2.5, reach * guess.radius);
  const nearest = Math.max(0, guess.radius - band) ** 2;
  const farthest = (guess.radius + band) ** 2;
  let [count, sumX, sumY, sumXX, sumYY, sumXY, sumXZ, sumYZ, sumZ] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let edge = 0; edge < edges.length; edge += EDGE_SIZE) {
    const dx = edges[edge]! - guess.x;
    const dy = edges[edge + 1]! - guess.y;
    const square = dx * dx + dy * dy;
    if (square < nearest || square > farthest) continue;
    if (Math.abs(dx * edges[edge + 2]! + dy * edges[edge + 3]!) < 0.9 * Math.sqrt(square)) continue;
    count += 1;
    sumX += dx;
    sumY += dy;
    sumXX += dx * dx;
    sumYY += dy * dy;
    sumXY += dx * dy;
    sumXZ += dx * square;
    sumYZ += dy * square;
    sumZ += square;
  }
  if (count < MIN_EDGES) return guess;
  const [xx, yy, xy] = [sumXX - (sumX * sumX) / count, sumYY - (sumY * sumY) / count, sumXY - (sumX * sumY) / count];
  const [xz, yz] = [(sumXZ - (sumX * sumZ) / count) / 2, (sumYZ - (sumY * sumZ) / count) / 2];
  const determinant = xx * yy - xy * xy;
  if (Math.abs(determinant) < 1e-6) return guess;
  const [offX, offY] = [(xz * yy - yz * xy) / determinant, (yz * xx - xz * xy) / determinant];
  const radius = Math.sqrt(Math.max(0, (sumZ - 2 * offX * sumX - 2 * offY * sumY) / count + offX * offX + offY * offY));
  return { x: guess.x + offX, y: guess.y + offY, radius };
}
