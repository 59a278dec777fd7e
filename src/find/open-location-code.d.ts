/** What Passage uses of it: https://github.com/google/open-location-code/blob/main/API.txt */
declare module 'open-location-code' {
  export class OpenLocationCode {
    isFull(code: string): boolean
    decode(code: string): { latitudeCenter: number; longitudeCenter: number }
  }
}
