// SPDX-License-Identifier: Apache-2.0
import type { Attributes } from 'graphology-types';
import type { ProgramInfo } from 'sigma/rendering';
import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** Shapes tell the kinds of node apart without colour. */
export const SHAPES = { circle: 0, square: 1, diamond: 2, triangle: 3 } as const;
export type Shape = keyof typeof SHAPES;

interface ShapeData extends NodeDisplayData {
  shape?: Shape;
  borderColor?: string;
}

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** The smallest triangle around a circle of radius 1 has its corners at distance 2; corners of the square need a little more. */
const REACH = '3.2';

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_place;
varying float v_shape;
varying float v_feather;
const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 place = ${REACH} * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * place, 1.0)).xy, 0.0, 1.0);
  v_place = place;
  v_shape = a_shape;
  v_feather = 1.4 * u_correctionRatio / max(radius, 0.000001);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_border = a_border;
  v_color.a *= bias;
  v_border.a *= bias;
}
`;

// Distance to the outline in radii: negative inside.
const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_place;
varying float v_shape;
varying float v_feather;
const vec4 clear = vec4(0.0);

float outline(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) {
    vec2 q = abs(p) - vec2(0.74);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 0.16;
  }
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 1.3) * 0.7071;
  return max(abs(p.x) * 0.866 + p.y * 0.5, -p.y) - 0.66;
}

void main() {
  float d = outline(v_place);
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.0 ? clear : v_color;
  #else
  float feather = max(v_feather, 0.02);
  float inner = smoothstep(-0.24 - feather, -0.24 + feather, d);
  vec4 fill = mix(v_color, v_border, inner);
  gl_FragColor = mix(fill, clear, smoothstep(-feather, feather, d));
  #endif
}
`;

/** Draws every node as one of four shapes with a coloured border, in one pass and pickable. */
export class ShapeProgram<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends NodeProgram<(typeof UNIFORMS)[number], N, E, G> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES as 4,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_border', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: ShapeData): void {
    const array = this.array;
    let at = startIndex;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = SHAPES[data.shape ?? 'circle'];
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(data.borderColor ?? data.color);
    array[at] = nodeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  }
}
